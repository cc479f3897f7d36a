#include "system/temporary_folder.hpp"

#include <cerrno>
#include <cstdlib>
#include <system_error>

namespace jixiao {
namespace fs = std::filesystem;

TemporaryFolder::TemporaryFolder() {
    auto name = (fs::temp_directory_path() / "jixiao-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr)
        throw fs::filesystem_error{"mkdtemp", name,
                                   std::error_code{errno, std::generic_category()}};
    path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

}  // namespace jixiao
