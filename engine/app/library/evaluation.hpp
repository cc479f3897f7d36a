#pragma once

#include "jixiao/jixiao.hpp"
#include "rules/status/evaluate.hpp"

namespace jixiao::api {
inline namespace v1 {

struct Evaluation::Impl {
    Workspace of;  // the verdicts point into it
    jixiao::Evaluation evaluation;
};

}  // namespace v1
}  // namespace jixiao::api
