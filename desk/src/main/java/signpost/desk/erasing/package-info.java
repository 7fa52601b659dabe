/// Forgetting what somebody wrote, finding all that is kept of one address, and forgetting again
/// what a restored backup brought back (docs/decisions/0011, 0016).
@NullMarked
package signpost.desk.erasing;

import org.jspecify.annotations.NullMarked;
