#pragma once

#include "tests/scratch.hpp"

#include <cstdlib>
#include <filesystem>
#include <string>
#include <sys/stat.h>

namespace jixiao::tests {

/// Only this folder on PATH while it lives, with a program in it that is a shell script.
class OnlyProgram {
public:
    OnlyProgram(std::filesystem::path const& folder, std::string const& name,
                std::string const& script)
        : before_{std::getenv("PATH")} {
        put(folder / name, "#!/bin/sh\n" + script);
        ::chmod((folder / name).c_str(), 0755);
        ::setenv("PATH", folder.c_str(), 1);
    }
    OnlyProgram(OnlyProgram const&) = delete;
    OnlyProgram& operator=(OnlyProgram const&) = delete;
    ~OnlyProgram() { ::setenv("PATH", before_.c_str(), 1); }

private:
    std::string before_;
};

}  // namespace jixiao::tests
