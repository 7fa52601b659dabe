/// Lambdas as ordinary classes, made while the zip is built (decision 31).
@NullMarked
package signpost.build.lambdas;

import org.jspecify.annotations.NullMarked;
