#include "read/workspace/read_within.hpp"

#include <algorithm>
#include <utility>

namespace jixiao {
namespace fs = std::filesystem;
namespace {

/// Whether the path itself says that it is in the folder.
bool is_named_in(fs::path const& path, fs::path const& folder) {
    auto const whole = [](fs::path const& each) { return fs::absolute(each).lexically_normal(); };
    auto const from_there = whole(path).lexically_relative(whole(folder));
    return !from_there.empty() && *from_there.begin() != "..";
}

}  // namespace

bool lies_in(fs::path const& path, fs::path const& folder) {
    std::error_code failure;
    auto const real = fs::canonical(path, failure);
    if (failure) return false;
    auto const root = fs::canonical(folder, failure);
    if (failure) return false;
    return std::mismatch(root.begin(), root.end(), real.begin(), real.end()).first == root.end();
}

ReadBytes read_within(fs::path folder, ReadBytes read) {
    return [folder = std::move(folder), read = std::move(read)](fs::path const& path,
                                                                std::error_code& failure) {
        auto const named_in = is_named_in(path, folder) ? folder : path.parent_path();
        std::error_code missing;
        if (fs::exists(path, missing) && !lies_in(path, named_in.empty() ? "." : named_in)) {
            failure = std::make_error_code(std::errc::cross_device_link);
            return std::string{};
        }
        return read(path, failure);
    };
}

}  // namespace jixiao
