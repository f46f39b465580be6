package id.satunaker.ingest.http;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/**
 * One request to be sent; that of the form is sent as the parts of a form.
 *
 * @param token of its sender, empty if it has none
 * @param type of its body, empty if it has none
 */
record ApiRequest(HttpMethod method, String uri, Map<String, String> headers, String token, String type, byte[] body) {
    private static final String FORM = "multipart/form-data; boundary=x";

    ApiRequest at(String other) {
        return new ApiRequest(method, other, headers, token, type, body);
    }

    ApiRequest by(HttpMethod other) {
        return new ApiRequest(other, uri, headers, token, type, body);
    }

    ApiRequest as(String other) {
        return new ApiRequest(method, uri, headers, other, type, body);
    }

    ApiRequest with(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new ApiRequest(method, uri, more, token, type, body);
    }

    ApiRequest holding(String other, byte[] content) {
        return new ApiRequest(method, uri, headers, token, other, content);
    }

    ApiRequest holding(String other, String content) {
        return holding(other, content.getBytes(StandardCharsets.UTF_8));
    }

    boolean isForm() {
        return uri.startsWith("/form") && method == HttpMethod.POST && !type.equals("text/plain");
    }

    HttpHeaders allHeaders() {
        HttpHeaders all = new HttpHeaders();
        if (!token.isEmpty() && !isForm()) {
            all.setBearerAuth(token);
        }
        if (!type.isEmpty()) {
            all.set(HttpHeaders.CONTENT_TYPE, isForm() ? FORM : type);
        }
        headers.forEach(all::set);
        return all;
    }

    byte[] bytes() {
        if (!isForm()) {
            return body;
        }
        boolean wantsRows = "text/csv".equals(headers.get(HttpHeaders.ACCEPT));
        String file = type.equals(Format.Types.WORKBOOK) ? "data.xlsx" : "data.csv";
        String form = part("token", token) + part("kind", "job-seekers") + part("action", wantsRows ? "rows" : "send")
                + part("file\"; filename=\"" + file, new String(body, StandardCharsets.ISO_8859_1)) + "--x--\r\n";
        return form.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String part(String name, String value) {
        return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }
}
