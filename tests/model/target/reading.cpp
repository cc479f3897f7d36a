#include "tests/model/target/reading.hpp"

#include "read/workspace/workspace.hpp"

jixiao::Units const& jixiao::test_units() {
    static Units const units = built_in_units();
    return units;
}
