package id.satunaker.ingest.intake;

import java.util.ArrayList;
import java.util.List;

/** The rules of a kind of record that the sender's agreement does not name: no item is sound, and all that is wrong is told. */
record NotAgreed(Rules rules) implements Rules {
    @Override
    public Examined examine(Item item, Reception reception) {
        Examined examined = rules.examine(item, reception);
        List<Violation> violations = new ArrayList<>(List.of(Code.RECORD_KIND_NOT_AGREED.ofItem()));
        if (examined instanceof Verdict.Rejected rejected) {
            violations.addAll(rejected.violations());
            return new Verdict.Rejected(rejected.recordId(), violations);
        }
        return new Verdict.Rejected(((Submission) examined).recordId(), violations);
    }
}
