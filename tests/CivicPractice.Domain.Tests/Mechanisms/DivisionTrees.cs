using CivicPractice.Divisions;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Mechanisms;

public class DivisionTrees
{
    private static readonly Division District = new(TestDistrict.Code, "试验区", DivisionKind.District, DivisionCode.Parse("9901"));
    private static readonly Division Town = new(TestDistrict.Town, "南山镇", DivisionKind.Town, TestDistrict.Code);
    private static readonly Division Village = new(TestDistrict.Village, "南山村", DivisionKind.Village, TestDistrict.Town);

    [Fact]
    public void Stand_in_the_order_of_codes_whatever_the_order_they_come_in()
    {
        var tree = new DivisionTree([Village, Town, District]);

        tree.Root.Should().Be(District, "its parent is not in the register");
        tree.All.Should().Equal(District, Town, Village);
        tree.ChildrenOf(District.Code).Should().Equal(Town);
        tree.ChildrenOf(Village.Code).Should().BeEmpty();
        tree.AtLevel(DivisionLevel.Village).Should().Equal(Village);
        tree.Find(Town.Code).Should().Be(Town);
        tree.Find(TestDistrict.Community).Should().BeNull();
    }

    [Fact]
    public void Trust_the_register_on_what_lies_below_what()
    {
        var moved = Village with { Parent = District.Code };

        new DivisionTree([District, Town, moved]).ChildrenOf(District.Code).Should().Equal(Town, moved);
    }

    [Fact]
    public void Have_one_root()
    {
        Building([]).Should().Throw<ArgumentException>();
        Building([District, Village]).Should().Throw<ArgumentException>().WithMessage("*has 2*");
        FluentActions.Invoking(() => new DivisionTree(null!)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void Have_each_code_once() => Building([District, Town, Town with { Name = "另一个镇" }]).Should().Throw<ArgumentException>().WithMessage("*twice*");

    [Fact]
    public void Have_no_circles()
    {
        Building([District, Town with { Parent = Village.Code }, Village]).Should().Throw<ArgumentException>().WithMessage("*does not lie inside*");
        Building([District, Town with { Parent = Town.Code }]).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Have_what_is_added_as_it_is_added_whatever_it_succeeds_and_in_whatever_order()
    {
        var (register, added) = (new DivisionTree([District, Town, Village]), new DivisionAdded(DivisionCode.Parse("990101100301"), "新社区", DivisionKind.Community));
        var succeeded = new DivisionSucceeded(Village.Code, added.Code);

        foreach (var changes in new DivisionChange[][] { [succeeded, added], [added, succeeded] })
            register.After(changes).Find(added.Code).Should().Be(new Division(added.Code, "新社区", DivisionKind.Community, Town.Code));
    }

    [Fact]
    public void Lose_no_division_when_a_code_is_given_again()
    {
        var (second, third) = (DivisionCode.Parse("990101100301"), DivisionCode.Parse("990101100302"));

        var after = new DivisionTree([District, Town, Village]).After(
            [new DivisionSucceeded(Village.Code, second), new DivisionSucceeded(second, third), new DivisionAdded(second, "新社区", DivisionKind.Community)]);

        after.Find(third).Should().Be(Village with { Code = third });
        after.Find(second)!.Name.Should().Be("新社区");
        after.All.Should().HaveCount(4);
    }

    private static Action Building(Division[] divisions) => () => _ = new DivisionTree(divisions);
}
