#pragma once

#include "jixiao/jixiao.hpp"
#include "read/workspace/workspace.hpp"

namespace jixiao::api {
inline namespace v1 {

struct Workspace::Impl {
    std::string folder;
    jixiao::Workspace workspace;
};

}  // namespace v1
}  // namespace jixiao::api
