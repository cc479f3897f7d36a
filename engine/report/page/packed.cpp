#include "report/page/packed.hpp"

#include <boost/iostreams/device/back_inserter.hpp>
#include <boost/iostreams/filter/zlib.hpp>
#include <boost/iostreams/filtering_stream.hpp>

namespace jixiao::reports {

std::string packed(std::string_view text) {
    namespace io = boost::iostreams;
    std::string bytes;
    {
        io::filtering_ostream stream;
        stream.push(io::zlib_compressor());
        stream.push(io::back_inserter(bytes));
        stream.write(text.data(), static_cast<std::streamsize>(text.size()));
    }
    return base64(bytes);
}

std::string base64(std::string_view bytes) {
    constexpr std::string_view digits =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string shown;
    shown.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        auto const part = bytes.substr(at, 3);
        auto bits = 0U;
        for (std::size_t i = 0; i < 3; ++i)
            bits = bits << 8U | (i < part.size() ? static_cast<unsigned char>(part[i]) : 0U);
        for (std::size_t i = 0; i < 4; ++i)
            shown += i > part.size() ? '=' : digits[bits >> (18U - 6U * i) & 63U];
    }
    return shown;
}

}  // namespace jixiao::reports
