/**
 * What all pages share: how requests are bound, how errors are told, the layout and its language.
 * Nobody depends on it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package vn.biennien.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
