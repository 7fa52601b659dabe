@NullMarked
package signpost.dynamodb;

import org.jspecify.annotations.NullMarked;
