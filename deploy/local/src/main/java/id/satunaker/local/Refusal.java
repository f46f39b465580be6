package id.satunaker.local;

/** Why the stack does not do what was asked, in one line for the user. */
public final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    Refusal(String line) {
        super(line);
    }

    Refusal(String line, Throwable cause) {
        super(line, cause);
    }

    String line() {
        return String.valueOf(getMessage());
    }
}
