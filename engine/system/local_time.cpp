#include "system/local_time.hpp"

#include <array>
#include <ctime>

namespace jixiao {

std::string local_time(std::string const& utc) {
    ::tzset();
    std::tm read{}, local{};
    auto const* const end = ::strptime(utc.c_str(), "%Y-%m-%dT%H:%M:%SZ", &read);
    auto const seconds = ::timegm(&read);
    if (!end || *end != '\0' || !::localtime_r(&seconds, &local)) return utc;
    std::array<char, 40> shown{};
    auto const size = std::strftime(shown.data(), shown.size(), "%Y-%m-%d %H:%M:%S%z", &local);
    std::string text(shown.data(), size);
    constexpr std::size_t minutes = 2;  // +0800 as +08:00
    return size > minutes ? text.insert(size - minutes, ":") : utc;
}

}  // namespace jixiao
