#pragma once

#include <cstddef>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <utility>
#include <vector>

namespace jixiao {

/// A list of values that copies of it share: copying it copies no value, and a value keeps its
/// address in all of them. Reads like a vector of constants.
template <class Value>
class SharedItems {
public:
    using value_type = Value;

    class const_iterator {
    public:
        using iterator_category = std::random_access_iterator_tag;
        using value_type = Value;
        using difference_type = std::ptrdiff_t;
        using pointer = Value const*;
        using reference = Value const&;
        using At = typename std::vector<std::shared_ptr<Value>>::const_iterator;

        const_iterator() = default;
        explicit const_iterator(At at) : at_{at} {}
        reference operator*() const { return **at_; }
        pointer operator->() const { return at_->get(); }
        const_iterator& operator++() { return ++at_, *this; }
        const_iterator operator++(int) { return const_iterator{at_++}; }
        const_iterator& operator--() { return --at_, *this; }
        const_iterator operator--(int) { return const_iterator{at_--}; }
        const_iterator& operator+=(difference_type by) { return at_ += by, *this; }
        const_iterator& operator-=(difference_type by) { return at_ -= by, *this; }
        reference operator[](difference_type by) const { return **(at_ + by); }
        friend const_iterator operator+(const_iterator one, difference_type by) {
            return one += by;
        }
        friend const_iterator operator-(const_iterator one, difference_type by) {
            return one -= by;
        }
        friend difference_type operator-(const_iterator one, const_iterator other) {
            return one.at_ - other.at_;
        }
        auto operator<=>(const_iterator const&) const = default;

    private:
        At at_{};
    };
    using iterator = const_iterator;

    SharedItems() = default;
    SharedItems(std::initializer_list<Value> values) {
        for (auto const& value : values) push_back(value);
    }

    /// Not of a constant: what no other list shares may be changed.
    void push_back(std::shared_ptr<Value> value) { items_.push_back(std::move(value)); }
    void push_back(Value value) { push_back(std::make_shared<Value>(std::move(value))); }
    void pop_back() { items_.pop_back(); }

    const_iterator begin() const { return const_iterator{items_.begin()}; }
    const_iterator end() const { return const_iterator{items_.end()}; }
    std::size_t size() const { return items_.size(); }
    bool empty() const { return items_.empty(); }
    Value const& operator[](std::size_t at) const { return *items_[at]; }
    Value const& at(std::size_t at) const { return *items_.at(at); }
    Value const& front() const { return *items_.front(); }
    Value const& back() const { return *items_.back(); }

    /// The value with its owner.
    std::shared_ptr<Value> const& shared(std::size_t at) const { return items_[at]; }
    /// Whether both lists have the same values, and not only equal ones.
    bool shares_all(SharedItems const& other) const { return items_ == other.items_; }

    /// The value as one of this list alone, which may be changed: a copy where others share it.
    Value& own(std::size_t at) {
        auto& item = items_.at(at);
        if (item.use_count() > 1) item = std::make_shared<Value>(*item);
        return *item;
    }

private:
    std::vector<std::shared_ptr<Value>> items_;
};

}  // namespace jixiao
