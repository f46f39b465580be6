package id.satunaker.placement.records;

import id.satunaker.schemas.event.Participant;

/**
 * What a participant is, said at a place of its topic. Participants carry no version: of one participant, what stands
 * later in the topic, which has one partition, is newer.
 */
public record ParticipantState(Participant participant, long offset) {}
