#include "read/document/known_units.hpp"

#include "read/workspace/workspace.hpp"

namespace jixiao::document {

Units const& known_units() {
    static Units const units = built_in_units();
    return units;
}

}  // namespace jixiao::document
