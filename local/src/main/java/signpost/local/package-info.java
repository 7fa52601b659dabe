/// The whole service in one process: front door, gateway, functions and site, all as
/// `template.yaml` says.
@NullMarked
package signpost.local;

import org.jspecify.annotations.NullMarked;
