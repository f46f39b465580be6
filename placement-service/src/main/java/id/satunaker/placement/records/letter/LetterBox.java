package id.satunaker.placement.records.letter;

import id.satunaker.placement.records.OutOfReachException;
import java.util.List;
import java.util.Optional;

/** The dead letters, and the way back of the records behind them; throws {@link OutOfReachException} while they cannot be seen. */
public interface LetterBox {

    /** The dead-letter topics of records whose versions are absolute states, so that a copy of one counts once. */
    List<String> topics();

    /**
     * Letters that come meanwhile are on no later page, and each that is there all the while is on exactly one.
     *
     * @return empty: the place is none in these topics
     */
    Optional<LetterPage> page(LetterSearch search);

    Optional<Letter> find(Coordinates letter);

    /**
     * Publishes the record that stands at this place once more, as it is, to the same partition.
     *
     * @return where it stands now as well; empty: there is no such record any more
     */
    Optional<Coordinates> publishAgain(Coordinates original);
}
