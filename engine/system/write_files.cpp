#include "system/write_files.hpp"

#include "base/refusal.hpp"
#include "system/leftovers.hpp"
#include "system/write_file.hpp"

#include <set>
#include <system_error>
#include <utility>

namespace jixiao {
namespace fs = std::filesystem;
namespace {

/// One file on its way: its new text beside it, and its old one under another name.
class Replacement {
public:
    explicit Replacement(fs::path const& file)
        : target_{fs::exists(file) ? fs::canonical(file) : file},
          fresh_{name_on_its_way(target_, "new")},
          old_{name_on_its_way(target_, "old")} {}
    Replacement(Replacement&& other) noexcept
        : target_{std::move(other.target_)},
          fresh_{std::exchange(other.fresh_, {})},
          old_{std::exchange(other.old_, {})},
          replaced_{other.replaced_},
          existed_{other.existed_} {}
    Replacement& operator=(Replacement&&) = delete;
    ~Replacement() {
        std::error_code ignored;
        if (!fresh_.empty()) fs::remove(fresh_, ignored);
        if (!old_.empty()) fs::remove(old_, ignored);
    }

    void prepare(std::string const& text) {
        existed_ = fs::exists(target_);
        if (existed_) require_writable(target_);
        write_new_file(fresh_, text);
        if (!existed_) return;
        fs::permissions(fresh_, fs::status(target_).permissions());
        std::error_code failure;
        fs::create_hard_link(target_, old_, failure);
        if (failure) fs::copy_file(target_, old_);  // a file system without links
    }
    void sync() const { sync_path(fresh_); }
    void replace() {
        fs::rename(fresh_, target_);
        replaced_ = true;
    }
    void restore() {
        std::error_code ignored;
        if (!replaced_) return;
        if (existed_)
            fs::rename(old_, target_, ignored);
        else
            fs::remove(target_, ignored);
    }

private:
    fs::path target_, fresh_, old_;
    bool replaced_ = false, existed_ = false;
};

}  // namespace

void write_files(std::vector<FileToWrite> const& files) {
    std::vector<Replacement> replacements;
    std::vector<fs::path> paths;
    for (auto const& file : files) paths.push_back(file.path);
    remove_leftovers_of(paths);
    try {
        for (auto const& [path, text] : files) {
            if (path.has_parent_path()) fs::create_directories(path.parent_path());
            replacements.emplace_back(path);
            replacements.back().prepare(text);
        }
        // All at once is written sooner than one by one.
        for (auto const& replacement : replacements) replacement.sync();
        for (auto& replacement : replacements) replacement.replace();
        std::set<fs::path> folders;
        for (auto const& file : files)
            folders.insert(file.path.has_parent_path() ? file.path.parent_path() : ".");
        for (auto const& folder : folders) sync_path(folder);
    } catch (fs::filesystem_error const& error) {
        for (auto& replacement : replacements) replacement.restore();
        throw Refusal{say("cannot write {0}: {1}", error.path1().string(), error.code().message()),
                      say("no file was changed")};
    } catch (...) {
        for (auto& replacement : replacements) replacement.restore();
        throw;
    }
}

}  // namespace jixiao
