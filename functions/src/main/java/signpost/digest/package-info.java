/// Tells the team each week what waits for them.
@NullMarked
package signpost.digest;

import org.jspecify.annotations.NullMarked;
