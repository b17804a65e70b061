/** Users, their rights and how they sign in. May use only {@code shared}. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package vn.biennien.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
