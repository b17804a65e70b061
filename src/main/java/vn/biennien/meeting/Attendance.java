package vn.biennien.meeting;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A person or an unnamed group as one document lists it.
 *
 * @param name the name as written, or the group's description
 * @param nameZh the Chinese name, where this document gives it
 * @param count how many, for a group; null when not said
 * @param side {@code VN}, {@code CN} or {@code BOTH}
 * @param body the province or body as stated
 * @param onlyInCaption whether a caption is the only proof
 */
@Embeddable
public record Attendance(
    String name,
    @Nullable String nameZh,
    boolean named,
    @Nullable Integer count,
    @Nullable String honorific,
    String side,
    @Nullable String body,
    boolean onlyInCaption,
    @Nullable String note) {}
