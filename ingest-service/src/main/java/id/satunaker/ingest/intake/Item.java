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
    private final String root;
    private final boolean readable;

    /** An empty item, to be filled by {@link #put}. */
    public Item() {
        this("", true);
    }

    private Item(String root, boolean readable) {
        this.root = root;
        this.readable = readable;
    }

    /** An item of which nothing can be said but why it cannot be read. */
    public static Item unreadable(Violation flaw) {
        return unreadable(List.of(flaw));
    }

    static Item unreadable(List<Violation> flaws) {
        Item item = new Item("", false);
        item.flaws.addAll(flaws);
        return item;
    }

    /** An empty item that is to be the value of a member of this one. */
    public Item inside(String name) {
        return new Item(Pointer.to(root, name), true);
    }

    /** Adds a member; a name that is there already is a flaw, since nobody can know which value is meant. */
    public void put(String name, Value value) {
        if (members.putIfAbsent(name, value) != null) {
            flaws.add(Code.FIELD_DUPLICATE.at(Pointer.to(root, name)));
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
        Item group = inside(name);
        put(name, new Value.Group(group));
        return group;
    }

    /** Where the item is: empty, or the pointer to it in what is around it. */
    String root() {
        return root;
    }

    /** Adds what is wrong with what is around the item. */
    void refuse(List<Violation> violations) {
        flaws.addAll(0, violations);
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
