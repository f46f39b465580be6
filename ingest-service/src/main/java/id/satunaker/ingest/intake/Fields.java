package id.satunaker.ingest.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes the fields of one item, or of a group inside it, and keeps everything found wrong. A field that is missing or
 * refused is null to the rules that follow, so each rule looks at what it has and every error is found in one pass.
 */
final class Fields {
    private static final int LONGEST_TEXT = 500;

    private final Item item;
    private final String parent;
    private final List<Violation> violations;

    Fields(Item item) {
        this(item, item.root(), new ArrayList<>(0));
    }

    private Fields(Item item, String parent, List<Violation> violations) {
        this.item = item;
        this.parent = parent;
        this.violations = violations;
        violations.addAll(item.flaws());
    }

    List<Violation> violations() {
        return violations;
    }

    void refuse(String name, Code code, Object... words) {
        violations.add(code.at(parent + "/" + name, words));
    }

    void refuseOthersThan(Set<String> known) {
        for (String name : item.members().keySet()) {
            if (!known.contains(name)) {
                violations.add(Code.FIELD_UNKNOWN.at(Pointer.to(parent, name)));
            }
        }
    }

    /** The value of a member, or null when it is missing, null or refused by its reader. */
    @Nullable
    Value value(String name) {
        Value value = item.members().get(name);
        return value == Value.NOTHING || value == Value.REFUSED ? null : value;
    }

    /** Whether a member is missing or null; one that was refused is there. */
    boolean isMissing(String name) {
        Value value = item.members().get(name);
        return value == null || value == Value.NOTHING;
    }

    boolean flag(String name) {
        Value value = value(name);
        if (value == null || value instanceof Value.Flag) {
            return value instanceof Value.Flag flag && flag.set();
        }
        refuse(name, Code.FIELD_WRONG_TYPE, Phrase.TRUE_OR_FALSE);
        return false;
    }

    @Nullable
    Fields group(String name) {
        Item group = item(name);
        return group == null ? null : new Fields(group, parent + "/" + name, violations);
    }

    /** The members of a member, or null. */
    @Nullable
    Item item(String name) {
        Value value = value(name);
        if (value instanceof Value.Group group) {
            return group.members();
        }
        if (value != null) {
            refuse(name, Code.FIELD_WRONG_TYPE, Phrase.AN_OBJECT);
        }
        return null;
    }

    /** A whole number in a range, or null. */
    @Nullable
    Long requiredNumber(String name, long least, long most) {
        Value value = required(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof Value.Numeral numeral)) {
            refuse(name, Code.FIELD_WRONG_TYPE, Phrase.A_NUMBER);
            return null;
        }
        return WholeNumber.in(this, name, numeral.literal(), new WholeNumber.Range(least, most));
    }

    @Nullable
    String requiredText(String name) {
        return required(name) == null ? null : text(name);
    }

    /** A text that is not blank, or null. */
    @Nullable
    String text(String name) {
        Value value = value(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof Value.Text text)) {
            refuse(name, Code.FIELD_WRONG_TYPE, Phrase.A_STRING);
            return null;
        }
        if (text.text().isBlank()) {
            refuse(name, Code.FIELD_BLANK);
            return null;
        }
        return text.text();
    }

    /** A required text in the sender's own words, of at most 500 characters, or null. */
    @Nullable
    String words(String name) {
        String text = requiredText(name);
        if (text == null) {
            return null;
        }
        if (text.length() > LONGEST_TEXT) {
            refuse(name, Code.TEXT_TOO_LONG, LONGEST_TEXT);
            return null;
        }
        if (!Characters.arePlain(text)) {
            refuse(name, Code.TEXT_INVALID);
            return null;
        }
        return withoutNik(name, text);
    }

    @Nullable
    String withoutNik(String name, String text) {
        if (Nik.isHeldBy(text)) {
            refuse(name, Code.TEXT_HOLDS_NIK);
            return null;
        }
        return text;
    }

    private @Nullable Value required(String name) {
        Value value = value(name);
        if (isMissing(name)) {
            refuse(name, Code.FIELD_MISSING);
        }
        return value;
    }
}
