// Records as CSV.

#include "tests/fuzz/door.hpp"
#include "tests/fuzz/judged_records.hpp"

namespace jixiao::tests {

std::string wrong_with(std::string_view bytes) {
    return wrong_verdicts(bytes, bulk::Form::csv);
}

}  // namespace jixiao::tests
