package id.satunaker.analytics.indicator;

/** One text in Indonesian and in English. */
public record Text(String id, String en) {

    /** This text with {@code {name}} replaced by another. */
    Text with(String name, Text by) {
        return new Text(id.replace("{" + name + "}", by.id), en.replace("{" + name + "}", by.en));
    }

    /** This text with {@code {name}} replaced by a number. */
    Text with(String name, long number) {
        String digits = String.valueOf(number);
        return with(name, new Text(digits, digits));
    }
}
