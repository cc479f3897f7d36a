#include "base/file_name.hpp"

#include <mutex>
#include <unordered_set>

namespace jixiao {
namespace {

std::string const* kept(std::string const& text) {
    static std::mutex mutex;
    static std::unordered_set<std::string> texts;
    // Places follow one another in a file.
    thread_local std::string const* last = nullptr;
    if (last && *last == text) return last;
    std::lock_guard const lock{mutex};
    return last = &*texts.insert(text).first;
}

}  // namespace

FileName::FileName() {
    static std::string const none;
    static auto const* const text = kept(none);
    text_ = text;
}

FileName::FileName(std::string const& text) : text_{kept(text)} {}

}  // namespace jixiao
