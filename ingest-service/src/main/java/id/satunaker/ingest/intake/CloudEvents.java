package id.satunaker.ingest.intake;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Items that come as CloudEvents 1.0 in JSON. Their attributes are checked and let go: who sent an item and when it was
 * recorded, its own fields and the credential say. The data is the item.
 */
public final class CloudEvents {
    private static final String VERSION = "1.0";
    private static final Pattern JSON =
            Pattern.compile("application/json\\s*(?:;.*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final String type;

    /** Those of one kind. */
    public CloudEvents(ItemKind kind) {
        this.type = "id.satunaker." + kind.label() + ".v1";
    }

    /** The item in an event, and with it all that is wrong with the event; attributes that are not known are no fault. */
    public Item open(Item event) {
        if (!event.isReadable()) {
            return event;
        }
        Fields fields = new Fields(event);
        checkAttributes(fields);
        Item data = data(fields);
        if (data == null) {
            return Item.unreadable(fields.violations());
        }
        data.refuse(fields.violations());
        return data;
    }

    private void checkAttributes(Fields fields) {
        refuseOthersThan(VERSION, fields, "specversion", Code.SPECVERSION_UNSUPPORTED);
        fields.requiredText("id");
        fields.requiredText("source");
        refuseOthersThan(type, fields, "type", Code.TYPE_OF_ANOTHER_PATH);
        String content = fields.text("datacontenttype");
        if (content != null && !JSON.matcher(content).matches()) {
            fields.refuse("datacontenttype", Code.DATACONTENTTYPE_UNSUPPORTED);
        }
        String time = fields.text("time");
        if (time != null && !RecordedAt.isTime(time)) {
            fields.refuse("time", Code.TIME_INVALID);
        }
    }

    private static void refuseOthersThan(String value, Fields fields, String name, Code code) {
        String text = fields.requiredText(name);
        if (text != null && !text.equals(value)) {
            fields.refuse(name, code, value);
        }
    }

    private static @Nullable Item data(Fields fields) {
        if (!fields.isMissing("data_base64")) {
            fields.refuse("data_base64", Code.DATA_BASE64);
        } else if (fields.isMissing("data")) {
            fields.refuse("data", Code.FIELD_MISSING);
        }
        return fields.item("data");
    }
}
