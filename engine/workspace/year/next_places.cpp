#include "workspace/year/next_places.hpp"

#include "base/replaced.hpp"

namespace jixiao::year {
namespace fs = std::filesystem;
namespace {

/// Without "." and a slash at the end.
fs::path plain(fs::path const& path) {
    return (path / "").lexically_normal().parent_path();
}

}  // namespace

std::string NextPlaces::in_next_year(std::string path) const {
    return replaced(std::move(path), std::to_string(year_ - 1), std::to_string(year_));
}

bool NextPlaces::is_inside(fs::path const& path) {
    return path.is_relative() && *path.begin() != "..";
}

NextPlaces::NextPlaces(Manifest const& manifest, fs::path const& from, int year) : year_{year} {
    std::error_code ignored;
    for (auto const& each : manifest.indicators) {
        auto const path = plain(each.text);
        Named named{plain(fs::absolute(from) / path), {}};
        named.is_folder = fs::is_directory(named.before, ignored);
        if (is_inside(path))
            named.next = in_next_year(path.generic_string());
        else if (named.is_folder)
            named.next = "indicators";
        else
            named.next = fs::path{"indicators"} / in_next_year(path.filename().string());
        named_.push_back(std::move(named));
    }
    if (manifest.actuals.size() != 1) return;
    auto const path = plain(manifest.actuals.front().text);
    if (is_inside(path) && fs::is_directory(from / path, ignored))
        actuals_ = in_next_year(path.generic_string());
}

fs::path NextPlaces::place_of(std::string const& file) {
    auto const whole = plain(fs::absolute(file));
    for (auto& named : named_) {
        auto const below = whole.lexically_relative(named.before);
        if (below.empty() || *below.begin() == "..") continue;
        auto const wanted =
            named.is_folder ? named.next / in_next_year(below.generic_string()) : named.next;
        auto place = wanted;
        for (int number = 2; !taken_.insert(place).second; ++number)
            place = wanted.parent_path() / (wanted.stem().string() + "-" + std::to_string(number) +
                                            wanted.extension().string());
        if (!named.is_folder) named.next = place;
        named.is_used = true;
        return place.lexically_normal();
    }
    return fs::path{"indicators"} / in_next_year(whole.filename().string());
}

NextPaths NextPlaces::indicators() const {
    NextPaths paths;
    std::set<fs::path> known;
    for (auto const& named : named_)
        if (named.is_used && known.insert(named.next).second)
            paths.emplace_back(named.next.generic_string());
        else
            paths.emplace_back();
    return paths;
}

}  // namespace jixiao::year
