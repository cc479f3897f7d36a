#pragma once

#include <filesystem>

namespace jixiao {

/// A folder of its own that goes with all that is in it. Throws std::filesystem::filesystem_error.
class TemporaryFolder {
public:
    TemporaryFolder();
    TemporaryFolder(TemporaryFolder const&) = delete;
    TemporaryFolder& operator=(TemporaryFolder const&) = delete;
    ~TemporaryFolder();
    std::filesystem::path const& path() const { return path_; }

private:
    std::filesystem::path path_;
};

}  // namespace jixiao
