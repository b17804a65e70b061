package vn.biennien.entry;

import org.jspecify.annotations.Nullable;
import vn.biennien.meeting.ParticipantRole;

/**
 * Somebody who attended, as an editor marks it in a text.
 *
 * @param paragraph number of the paragraph
 * @param quote the words that tell of the person; the whole paragraph where there are none
 * @param name of the person, or what an unnamed group is called
 * @param office the words of the office, as they stand in the paragraph
 * @param rank a code of {@code office_ranks}
 * @param body the province or body
 * @param side {@code VN} or {@code CN}
 * @param count how many, of an unnamed group
 * @param role a code of {@code participant_roles}
 * @param report id of what the document says of the meeting
 */
record ParticipantForm(
    @Nullable Integer paragraph,
    @Nullable String quote,
    @Nullable String name,
    @Nullable String office,
    @Nullable String rank,
    @Nullable String body,
    @Nullable String side,
    @Nullable String count,
    String role,
    @Nullable Long report) {

  ParticipantForm {
    role = role == null ? ParticipantRole.ATTENDEE.code() : role;
  }
}
