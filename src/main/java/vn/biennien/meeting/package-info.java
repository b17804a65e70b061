/**
 * Meetings, and what each document reports of them: dates, venues, parties, delegations. May use
 * {@code person}, {@code gate} and what lies below them.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "form",
      "jurisdiction",
      "document",
      "person",
      "gate",
      "account"
    })
package vn.biennien.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
