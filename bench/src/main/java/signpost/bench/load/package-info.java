/// The service under load.
@NullMarked
package signpost.bench.load;

import org.jspecify.annotations.NullMarked;
