#include "tests/bench/peers/realistic.hpp"

#include <fmt/format.h>

#include <string_view>

namespace jixiao::bench {
namespace {

constexpr std::size_t projects_a_unit = 8;

/// Invented places of two or three characters, and what units and their projects are called. None
/// of these words says by itself how a figure is to be read.
constexpr auto first_characters =
    std::to_array<std::string_view>({"东", "南", "西", "北", "青", "白", "金", "银", "石", "龙",
                                     "凤", "永", "安", "新", "大", "小", "上", "下", "云", "松"});
constexpr auto second_characters = std::to_array<std::string_view>(
    {"山", "河", "湖", "桥", "城", "湾", "岭", "坪", "洲", "港", "塘", "冲", "墩", "畈"});
constexpr auto units =
    std::to_array<std::string_view>({"街道办事处", "镇人民政府", "教育局", "卫生健康局", "水务局",
                                     "农业农村局", "城管局", "文旅局"});
constexpr auto subjects =
    std::to_array<std::string_view>({"道路", "基层治理", "老旧小区改造", "科技创新", "防汛",
                                     "公共卫生", "校舍", "文化惠民", "乡村振兴", "智慧城区"});
constexpr auto endings = std::to_array<std::string_view>({"项目", "专项", "工作"});

template <std::size_t size>
std::string_view drawn(std::array<std::string_view, size> const& words, Dice& dice) {
    return words[static_cast<std::size_t>(dice.between(0, static_cast<std::int64_t>(size) - 1))];
}

std::string place(Dice& dice) {
    auto name = std::string{drawn(first_characters, dice)};
    return name.append(drawn(second_characters, dice));
}

std::string money(std::int64_t hundredths) {
    return fmt::format("{}.{:02}万元", hundredths / 100, hundredths % 100);
}

}  // namespace

void RealisticSource::begin_project() {
    if (projects_left_ == 0) {
        projects_left_ = projects_a_unit;
        body_ = place(dice_).append(drawn(first_characters, dice_)).append(drawn(units, dice_));
    }
    --projects_left_;
    project_ = place(dice_).append(drawn(subjects, dice_));
    record_.table = project_ + std::string{drawn(endings, dice_)};
    rows_left_ = static_cast<std::size_t>(dice_.between(8, 20));
}

void RealisticSource::make_cost() {
    auto const most = dice_.between(1'01, 5000'00);
    record_.path = {"成本指标", "经济成本指标"};
    record_.name = record_.table + "成本";
    record_.target = "≤" + money(most);
    for (auto& actual : record_.actuals) actual = money(most * dice_.between(10, 38) / 100);
}

Record const& RealisticSource::next() {
    if (rows_left_ == 0) begin_project();
    --rows_left_;
    auto table = std::move(record_.table);
    record_ = rows_.next();
    record_.table = std::move(table);
    record_.body = body_;
    if (dice_.happens_in(10))
        make_cost();
    else if (dice_.happens_in(60))
        record_.name.insert(0, project_);
    return record_;
}

}  // namespace jixiao::bench
