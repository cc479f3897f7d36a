#include "model/target/grammar/standard_cells.hpp"

#include "model/target/grammar/first_characters.hpp"
#include "model/target/grammar/full.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace jixiao::grammar {
namespace {

/// Calls visit(word) for the words of a list until it has seen enough.
template <class Visit>
constexpr void each_word(std::string_view list, Visit const& visit) {
    while (!list.empty()) {
        auto const word = list.substr(0, list.find(' '));
        if (visit(word == "-" ? std::string_view{} : word)) return;
        list.remove_prefix(std::min(word.size() + 1, list.size()));
    }
}

constexpr std::size_t words_in(std::string_view list) {
    std::size_t words = 0;
    each_word(list, [&](std::string_view) {
        ++words;
        return false;
    });
    return words;
}

/// Lists of words, separated by spaces, of which a text takes one each in order; "-" stands for
/// none.
class Shape {
public:
    constexpr Shape(std::initializer_list<std::string_view> lists) {
        for (auto const list : lists) {
            sizes_[count_] = words_in(list);
            lists_[count_] = list;
            size_ *= sizes_[count_++];
        }
        bool may_begin = true;  // the words of the first list, and of the next where it has none
        for (std::size_t i = 0; may_begin && i < count_; ++i) {
            may_begin = false;
            each_word(lists_[i], [&](std::string_view word) {
                if (word.empty()) may_begin = true;
                if (!word.empty()) first_.add(word);
                return false;
            });
        }
    }

    /// How many texts it has.
    constexpr std::size_t size() const { return size_; }

    /// Which of its texts this is.
    std::optional<std::size_t> place_of(std::string_view text) const {
        return first_.begin(text) ? place_of(text, 0, 0) : std::nullopt;
    }

    std::string text_at(std::size_t place) const {
        std::string text;
        for (auto list = count_; list-- > 0; place /= sizes_[list]) {
            auto before = place % sizes_[list];
            each_word(lists_[list], [&](std::string_view word) {
                if (before == 0) text.insert(0, word);
                return before-- == 0;
            });
        }
        return text;
    }

private:
    std::optional<std::size_t> place_of(std::string_view text, std::size_t from,
                                        std::size_t before) const {
        if (from == count_) return text.empty() ? std::optional{before} : std::nullopt;
        std::optional<std::size_t> place;
        auto here = before * sizes_[from];
        each_word(lists_[from], [&](std::string_view word) {
            if (text.starts_with(word)) place = place_of(text.substr(word.size()), from + 1, here);
            ++here;
            return place.has_value();
        });
        return place;
    }

    std::array<std::string_view, 4> lists_;
    std::array<std::size_t, 4> sizes_{};
    std::size_t count_ = 0, size_ = 1;
    FirstCharacters first_;
};

constexpr Shape shapes[] = {
    {"- 持续 不断 逐步 逐年 明显 显著 有效 稳步 有所 切实 大幅 进一步 稳定 全面",
     "提升 提高 加强 改善 增强 增长 优化 增加 降低 减少 下降 促进 推进 完善"},
    {"良好 明显 显著 较好 积极 长期", "- 示范 社会 经济 引领", "效果 成效 效应 效益 作用 影响"},
    {"- 示范 社会 经济", "效果 成效 效应 效益 作用", "良好 明显 显著 较好"},
    {"无 零 0 不发生 未发生 杜绝", "- 安全 重大安全 重大 较大 安全责任 安全生产 有责 有效 群体性",
     "事故 责任事故 事件 投诉 浪费 差错 损失 违规 违纪 上访 信访 舆情 拖欠 超标"},
    {"超过 高于 不低于 不少于 低于 不高于 不超过",
     "上年度 上年同期 上年 去年同期 去年 全市 全省 全国", "- 水平 平均 平均水平"},
    {"控制在 不超过 不超 不突破 未超", "- 年初 年度 项目 批复", "预算 概算",
     "- 内 以内 之内 范围内"},
    {"一 二 三 四 五 1 2 3 4 5 AAAAA AAAA AAA", "星级 星 级 等 A级 A",
     "- 以上 及以上 或以上 以下 及以下"},
    {"- 达到", "优秀 优良 优 良好 良 合格 达标", "- 等次 等级 标准", "- 以上 及以上"},
    {"12 11 10 9 8 7 6 5 4 3 2 1", "月", "- 底 末 份", "- 前 之前"},
    {"- 本年 当年 2024年 2025年 2026年 2027年", "12月 年 6月", "底 末", "- 前"},
};

std::size_t count_texts() {
    std::size_t count = 0;
    for (auto const& shape : shapes) count += shape.size();
    return count;
}

/// The place of a text in all of the shapes.
std::optional<std::size_t> place_of(std::string_view text) {
    constexpr std::size_t longest = 36;  // bytes
    if (text.size() > longest) return std::nullopt;
    std::size_t before = 0;
    for (auto const& shape : shapes) {
        if (auto const place = shape.place_of(text)) return before + *place;
        before += shape.size();
    }
    return std::nullopt;
}

}  // namespace

StandardCells::~StandardCells() {
    // The lists may be gone by now: units may live as long as the program.
    for (std::size_t i = 0; i < count_; ++i) delete read_[i].load();
}

std::vector<std::string> StandardCells::texts() {
    std::vector<std::string> all;
    for (auto const& shape : shapes)
        for (std::size_t place = 0; place < shape.size(); ++place)
            all.push_back(shape.text_at(place));
    return all;
}

Target const* StandardCells::find(std::string_view text, Units const& units) {
    auto const place = place_of(text);
    if (!place) return nullptr;
    std::call_once(is_made_, [&] {
        count_ = count_texts();
        read_ = std::make_unique<std::atomic<Target const*>[]>(count_);
    });
    auto& slot = read_[*place];
    if (auto const* const known = slot.load(std::memory_order_acquire)) return known;
    auto reading = read_in_full(text, units);
    if (!reading) return nullptr;
    auto mine = std::make_unique<Target const>(*std::move(reading));
    Target const* other = nullptr;
    // Another thread may have read the same in the meantime; both readings are equal.
    if (slot.compare_exchange_strong(other, mine.get())) return mine.release();
    return other;
}

}  // namespace jixiao::grammar
