#include "read/records/compressed.hpp"

#include <boost/iostreams/filter/gzip.hpp>
#include <boost/iostreams/filter/zstd.hpp>
#include <boost/iostreams/filtering_stream.hpp>

namespace jixiao::bulk {

std::unique_ptr<std::istream> decompressed(std::istream& in) {
    namespace io = boost::iostreams;
    constexpr int gzip = 0x1f, zstd = 0x28;
    auto stream = std::make_unique<io::filtering_istream>();
    auto const first = in.peek();
    if (first == gzip) stream->push(io::gzip_decompressor());
    if (first == zstd) stream->push(io::zstd_decompressor());
    if (stream->empty()) return std::make_unique<std::istream>(in.rdbuf());
    stream->push(in);
    stream->exceptions(std::ios_base::badbit);  // else damaged data would look like the end
    return stream;
}

}  // namespace jixiao::bulk
