package id.satunaker.placement.records.generation;

/** All tables of the records, made by one reading of the topics; no number is given twice. */
public record Generation(int number, Edition edition) {

    @Override
    public String toString() {
        return "generation " + number;
    }
}
