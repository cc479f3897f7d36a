#include "system/write_files.hpp"

#include "base/refusal.hpp"
#include "system/write_file.hpp"

#include <charconv>
#include <csignal>
#include <map>
#include <set>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace jixiao {
namespace fs = std::filesystem;
namespace {

/// One file on its way: its new text beside it, and its old one under another name.
class Replacement {
public:
    explicit Replacement(fs::path const& file)
        : target_{fs::exists(file) ? fs::canonical(file) : file},
          fresh_{target_.string() + suffix("new")},
          old_{target_.string() + suffix("old")} {}
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
        std::error_code ignored;
        fs::remove(fresh_, ignored);  // of a run that was cut off
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
    static std::string suffix(char const* word) {
        return "." + std::to_string(::getpid()) + "." + word;
    }

    fs::path target_, fresh_, old_;
    bool replaced_ = false, existed_ = false;
};

/// Whether a name is that of a file on its way, department.yaml.4711.new, of a run that has ended.
bool is_leftover(std::string const& name, std::set<std::string> const& targets) {
    if (!name.ends_with(".new") && !name.ends_with(".old")) return false;
    auto const stem = name.substr(0, name.rfind('.'));
    auto const dot = stem.rfind('.');
    if (dot == std::string::npos || !targets.contains(stem.substr(0, dot))) return false;
    int process = 0;
    auto const* const end = stem.data() + stem.size();
    auto const [stop, error] = std::from_chars(stem.data() + dot + 1, end, process);
    return error == std::errc{} && stop == end && process > 0 && ::kill(process, 0) != 0;
}

void remove_leftovers(std::vector<FileToWrite> const& files) {
    std::map<fs::path, std::set<std::string>> targets;
    for (auto const& file : files)
        targets[file.path.has_parent_path() ? file.path.parent_path() : "."].insert(
            file.path.filename().string());
    for (auto const& [folder, names] : targets) {
        std::error_code ignored;
        std::vector<fs::path> leftovers;
        for (fs::directory_iterator entry{folder, ignored}, end; !ignored && entry != end;
             entry.increment(ignored))
            if (is_leftover(entry->path().filename().string(), names))
                leftovers.push_back(entry->path());
        for (auto const& leftover : leftovers) fs::remove(leftover, ignored);
    }
}

}  // namespace

void write_files(std::vector<FileToWrite> const& files) {
    std::vector<Replacement> replacements;
    remove_leftovers(files);
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
