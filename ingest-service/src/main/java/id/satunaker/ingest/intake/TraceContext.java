package id.satunaker.ingest.intake;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The trace that a request is part of (W3C Trace Context), to be carried on with what is stored of it. What is not well
 * formed is dropped, and so is what might hold a NIK: better no trace than a person in one.
 *
 * @param traceparent of version 00, or null if there is none
 * @param tracestate at most 512 characters, or null
 */
public record TraceContext(
        @Nullable String traceparent, @Nullable String tracestate) {
    /** No trace. */
    public static final TraceContext NONE = new TraceContext(null, null);

    private static final int LONGEST_PARENT = 128;
    private static final int LONGEST_STATE = 512;
    private static final int MOST_MEMBERS = 32;
    private static final Pattern PARENT =
            Pattern.compile("(?!ff)([0-9a-f]{2})-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");
    private static final Pattern MEMBER =
            Pattern.compile("([a-z0-9][a-z0-9_*/-]{0,255}|[a-z0-9][a-z0-9_*/-]{0,240}@[a-z][a-z0-9_*/-]{0,13})="
                    + "[ -+\\--<>-~]{0,255}[!-+\\--<>-~]");
    private static final Pattern SIXTEEN_DIGITS = Pattern.compile("\\d{16}");

    /** What there is of it in the two headers, each as often as it was sent. */
    public static TraceContext of(List<String> traceparents, List<String> tracestates) {
        String parent = traceparents.size() == 1 ? parent(traceparents.get(0)) : null;
        return parent == null ? NONE : new TraceContext(parent, state(String.join(",", tracestates)));
    }

    private static @Nullable String parent(String text) {
        Matcher matcher = PARENT.matcher(text);
        if (text.length() > LONGEST_PARENT || !matcher.matches() || Nik.isHeldBy(text)) {
            return null;
        }
        String version = matcher.group(1);
        if (version.equals("00")) {
            return matcher.group(5) == null ? text : null;
        }
        // Of a later version that much is sure to mean what it means in ours.
        boolean isSampled = (Integer.parseInt(matcher.group(4), 16) & 1) == 1;
        return "00-" + matcher.group(2) + "-" + matcher.group(3) + (isSampled ? "-01" : "-00");
    }

    private static @Nullable String state(String text) {
        List<String> members = Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(member -> !member.isEmpty())
                .toList();
        boolean isSound = text.length() <= LONGEST_STATE
                && members.size() <= MOST_MEMBERS
                && !SIXTEEN_DIGITS.matcher(text).find()
                && areDistinct(members);
        return isSound && !members.isEmpty() ? String.join(",", members) : null;
    }

    private static boolean areDistinct(List<String> members) {
        Set<String> keys = new HashSet<>();
        return members.stream()
                .allMatch(member ->
                        MEMBER.matcher(member).matches() && keys.add(member.substring(0, member.indexOf('='))));
    }
}
