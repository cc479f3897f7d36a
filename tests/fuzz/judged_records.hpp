#pragma once

#include "app/bulk/run.hpp"

#include <string>
#include <string_view>

namespace jixiao::tests {

/// What is wrong with the verdicts on a stream of records; empty when nothing is. The rows that are
/// judged by what is known of rows like them come out as the evaluation of each gives them, in
/// every byte, and what claims to be JSON is.
std::string wrong_verdicts(std::string_view bytes, bulk::Form form);

}  // namespace jixiao::tests
