package id.satunaker.planted.value.http;

import org.springframework.beans.factory.annotation.Value;

final class Valued {
    @Value("${field}")
    private String field = "";

    private final String parameter;

    Valued(@Value("${parameter}") String parameter) {
        this.parameter = parameter;
    }

    String both() {
        return field + parameter;
    }
}
