#include "app/web/file_facts.hpp"

#include <array>
#include <ctime>
#include <pwd.h>
#include <sys/stat.h>
#include <vector>

namespace jixiao::web {

std::string modified_at(std::filesystem::path const& path) {
    struct stat found {};
    if (::stat(path.c_str(), &found) != 0) return {};
    std::tm parts{};
    std::array<char, 32> text;
    if (::gmtime_r(&found.st_mtim.tv_sec, &parts) == nullptr) return {};
    auto const size = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
    return {text.data(), size};
}

std::string owner_of(std::filesystem::path const& path) {
    struct stat found {};
    if (::stat(path.c_str(), &found) != 0) return {};
    passwd user{}, *known = nullptr;
    std::vector<char> memory(4096);
    if (::getpwuid_r(found.st_uid, &user, memory.data(), memory.size(), &known) != 0 || !known)
        return {};
    return known->pw_name;
}

}  // namespace jixiao::web
