#include "tests/target/reading.hpp"

#include "load/workspace.hpp"

jixiao::Units const& jixiao::test_units() {
    static Units const units = built_in_units();
    return units;
}
