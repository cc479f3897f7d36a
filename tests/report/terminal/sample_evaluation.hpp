#pragma once

#include "report/year.hpp"

#include <memory>

namespace jixiao::samples {

/// An evaluation made by hand with every status, state, flag and trend, and with the names that
/// are hard to line up: long, mixed, hostile. It owns the book its verdicts point into.
struct Sample {
    Book book;
    Actuals actuals;
    Year year;
};

std::unique_ptr<Sample> every_state();

}  // namespace jixiao::samples
