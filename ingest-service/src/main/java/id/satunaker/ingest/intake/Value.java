package id.satunaker.ingest.intake;

/** One value as its sender wrote it; never printed, since it may hold a NIK. */
public sealed interface Value {

    /** A null: the same as not there. */
    Value NOTHING = new Other("null");

    /** What its reader has refused already, and told why. */
    Value REFUSED = new Other("refused");

    /** An array, which no field takes. */
    Value ARRAY = new Other("array");

    /** A string, or the text of a cell. */
    record Text(String text) implements Value {
        @Override
        public String toString() {
            return "text";
        }
    }

    /** A number, as it was written. */
    record Numeral(String literal) implements Value {
        @Override
        public String toString() {
            return "number";
        }
    }

    /** True or false. */
    record Flag(boolean set) implements Value {}

    /** Members inside a member. */
    record Group(Item members) implements Value {}

    /** A value of which only the form matters. */
    record Other(String form) implements Value {}
}
