package id.satunaker.ingest.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One item of a request as its sender wrote it, whatever the format: members by name, none checked yet, and what was
 * wrong with the writing itself. Never printed, since it may hold a NIK.
 */
public final class Item {
    private final Map<String, Value> members = new LinkedHashMap<>(32);
    private final List<Violation> flaws = new ArrayList<>(0);
    private final boolean readable;

    /** An empty item, to be filled by {@link #put}. */
    public Item() {
        this(true);
    }

    private Item(boolean readable) {
        this.readable = readable;
    }

    /** An item of which nothing can be said but why it cannot be read. */
    public static Item unreadable(Violation flaw) {
        Item item = new Item(false);
        item.flaws.add(flaw);
        return item;
    }

    /** Adds a member; a name that is there already is a flaw, since nobody can know which value is meant. */
    public void put(String name, Value value) {
        if (members.putIfAbsent(name, value) != null) {
            flaws.add(Code.FIELD_DUPLICATE.at(Pointer.to("", name)));
        }
    }

    /** Says what is wrong with the writing of a member, which then is {@link Value#REFUSED}. */
    public void refuse(String pointer, Code code) {
        flaws.add(code.at(pointer));
    }

    /** The members of a member, made when first asked for. */
    public Item group(String name) {
        if (members.get(name) instanceof Value.Group group) {
            return group.members();
        }
        Item group = new Item();
        put(name, new Value.Group(group));
        return group;
    }

    boolean isReadable() {
        return readable;
    }

    List<Violation> flaws() {
        return flaws;
    }

    Map<String, Value> members() {
        return members;
    }
}
