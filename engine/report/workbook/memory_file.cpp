#include "report/workbook/memory_file.hpp"

#include <cerrno>
#include <sys/mman.h>
#include <system_error>
#include <unistd.h>

namespace jixiao::workbook {
namespace {

[[noreturn]] void fail() {
    throw std::system_error{errno, std::generic_category(), "a file in memory"};
}

}  // namespace

MemoryFile::MemoryFile() : descriptor_{::memfd_create("jixiao", MFD_CLOEXEC)} {
    if (descriptor_ < 0) fail();
}

MemoryFile::~MemoryFile() {
    ::close(descriptor_);
}

std::string MemoryFile::name() const {
    return "/proc/self/fd/" + std::to_string(descriptor_);
}

std::string MemoryFile::bytes() const {
    auto const size = ::lseek(descriptor_, 0, SEEK_END);
    if (size < 0) fail();
    std::string bytes(static_cast<std::size_t>(size), '\0');
    for (std::size_t at = 0; at < bytes.size();) {
        auto const got =
            ::pread(descriptor_, bytes.data() + at, bytes.size() - at, static_cast<off_t>(at));
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) fail();
        at += static_cast<std::size_t>(got);
    }
    return bytes;
}

}  // namespace jixiao::workbook
