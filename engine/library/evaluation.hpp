#pragma once

#include "evaluate/evaluate.hpp"
#include "jixiao/jixiao.hpp"

namespace jixiao::api::inline v1 {

struct Evaluation::Impl {
    Workspace of;  // the verdicts point into it
    jixiao::Evaluation evaluation;
};

}  // namespace jixiao::api::inline v1
