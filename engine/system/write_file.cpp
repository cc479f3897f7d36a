#include "system/write_file.hpp"

#include "base/refusal.hpp"
#include "system/leftovers.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <ostream>
#include <sys/stat.h>
#include <unistd.h>

namespace jixiao {
namespace fs = std::filesystem;
namespace {

[[noreturn]] void fail(std::string const& file, int error) {
    throw Refusal{say("cannot write {0}: {1}", file, std::strerror(error))};
}

/// A file that is open; closed, and removed unless kept, when it goes out of scope.
class OpenFile {
public:
    OpenFile(int descriptor, std::string name, bool is_temporary)
        : descriptor_{descriptor}, name_{std::move(name)}, is_temporary_{is_temporary} {}
    OpenFile(OpenFile const&) = delete;
    OpenFile& operator=(OpenFile const&) = delete;
    ~OpenFile() {
        if (descriptor_ >= 0) ::close(descriptor_);
        if (is_temporary_) ::unlink(name_.c_str());
    }

    /// Both give the errno of what failed, or 0.
    int write(std::string_view text) const {
        while (!text.empty()) {
            auto const written = ::write(descriptor_, text.data(), text.size());
            if (written < 0 && errno == EINTR) continue;
            if (written < 0) return errno;
            text.remove_prefix(static_cast<std::size_t>(written));
        }
        return 0;
    }
    int sync() const {
        auto const unable = [](int error) { return error == EINVAL || error == EROFS; };
        return ::fsync(descriptor_) != 0 && !unable(errno) ? errno : 0;
    }
    int close() {
        auto const closed = ::close(descriptor_);
        descriptor_ = -1;
        return closed == 0 ? 0 : errno;
    }
    int keep(mode_t mode) {
        if (::fchmod(descriptor_, mode) != 0) return errno;
        if (auto const error = close()) return error;
        is_temporary_ = false;
        return 0;
    }
    int become(std::string const& file, mode_t mode) {
        if (::fchmod(descriptor_, mode) != 0) return errno;
        if (auto const error = sync()) return error;
        if (auto const error = close()) return error;
        if (::rename(name_.c_str(), file.c_str()) != 0) return errno;
        is_temporary_ = false;
        return 0;
    }

private:
    int descriptor_;
    std::string name_;
    bool is_temporary_;
};

mode_t mode_of_new_files() {
    auto const mask = ::umask(0);
    ::umask(mask);
    return 0666 & ~mask;
}

/// Where symbolic links lead, also when nothing is there yet.
fs::path end_of_links(fs::path file) {
    // A loop was an error of stat() before.
    for (std::error_code ignored; fs::is_symlink(file, ignored);)
        file = file.parent_path() / fs::read_symlink(file);
    return file;
}

void write_directly(std::string const& file, std::string_view text) {
    auto const descriptor = ::open(file.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor < 0) fail(file, errno);
    OpenFile open{descriptor, file, false};
    if (auto const error = open.write(text)) fail(file, error);
    if (auto const error = open.close()) fail(file, error);
}

}  // namespace

void write_to(std::ostream& out, std::string_view text) {
    errno = 0;
    out.write(text.data(), static_cast<std::streamsize>(text.size()));
    out.flush();
    if (out) return;
    auto const error = errno;
    throw Refusal{say("cannot write the output: {0}", std::strerror(error ? error : EIO))};
}

void write_file(fs::path const& file, std::string_view text) {
    struct stat existing {};
    auto const exists = ::stat(file.c_str(), &existing) == 0;
    if (!exists && errno != ENOENT) fail(file.string(), errno);
    if (exists && !S_ISREG(existing.st_mode)) return write_directly(file.string(), text);
    if (exists) require_writable(file);
    auto const target = end_of_links(file);
    bool const are_gone = remove_leftovers_of({target});
    auto const name = name_on_its_way(target, "new").string();
    auto const descriptor =
        ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0) fail(file.string(), errno);
    OpenFile temporary{descriptor, name, true};
    auto const mode = exists ? existing.st_mode & 07777 : mode_of_new_files();
    auto error = temporary.write(text);
    if (error == 0) error = temporary.become(target.string(), mode);
    if (error != 0) fail(file.string(), error);
    sync_folder_of(target);
    if (!are_gone) remove_leftovers_of({target});
}

void require_writable(fs::path const& file) {
    // Renaming a new file over it would not ask; and root may do everything.
    struct stat existing {};
    if (::stat(file.c_str(), &existing) != 0) fail(file.string(), errno);
    auto const is_read_only = (existing.st_mode & (S_IWUSR | S_IWGRP | S_IWOTH)) == 0;
    if (is_read_only || ::access(file.c_str(), W_OK) != 0) fail(file.string(), EACCES);
}

void write_new_file(fs::path const& file, std::string_view text) {
    auto const descriptor =
        ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0) fail(file.string(), errno);
    OpenFile open{descriptor, file.string(), true};
    auto error = open.write(text);
    if (error == 0) error = open.keep(mode_of_new_files());
    if (error != 0) fail(file.string(), error);
}

void sync_file(fs::path const& file) {
    auto const descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) fail(file.string(), errno);
    OpenFile open{descriptor, file.string(), false};
    if (auto const error = open.sync()) fail(file.string(), error);
}

void sync_folder_of(fs::path const& file) {
    auto const folder = file.has_parent_path() ? file.parent_path() : fs::path{"."};
    auto const descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor >= 0) OpenFile{descriptor, folder.string(), false}.sync();
}

}  // namespace jixiao
