package vn.biennien.gate;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What one document says of a border object. A requested level is only asked for, never a level.
 *
 * @param object a code of {@code gate_objects}
 * @param vn the Vietnamese name as stated
 * @param cn the Chinese name in its Vietnamese reading, as stated
 * @param currentLevel a code of {@code gate_levels}
 * @param action a code of {@code gate_actions}
 */
@Embeddable
public record GateFacts(
    String object,
    @Nullable String vn,
    @Nullable String cn,
    @Nullable String vnProvince,
    @Nullable String cnRegion,
    @Nullable String currentLevel,
    @Nullable String requestedLevel,
    @Nullable String levelVnSide,
    @Nullable String levelCnSide,
    @Nullable String action,
    @Nullable String note) {}
