package id.satunaker.ingest.intake;

/** JSON pointers (RFC 6901) into an item, which never repeat a name that might itself be a NIK. */
final class Pointer {
    private static final int LONGEST_NAME = 40;
    private static final int MOST_DIGITS = 5;

    private Pointer() {}

    /** The pointer to a member, or to the object around it when the sender's name for it is not fit to be shown. */
    static String to(String parent, String name) {
        return isShowable(name) ? parent + "/" + name : parent;
    }

    private static boolean isShowable(String name) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return false;
        }
        int digits = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!Characters.isAsciiLetterOrDigit(c) && c != '_' && c != '-') {
                return false;
            }
            digits += Characters.isAsciiDigit(c) ? 1 : 0;
        }
        return digits <= MOST_DIGITS;
    }
}
