#pragma once

#include "jixiao/jixiao.hpp"
#include "load/workspace.hpp"

namespace jixiao::api::inline v1 {

struct Workspace::Impl {
    std::string folder;
    jixiao::Workspace workspace;
};

}  // namespace jixiao::api::inline v1
