using CivicPractice.Divisions;
using CivicPractice.InMemory;
using CivicPractice.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CivicPractice.Domain.Tests.Mechanisms;

public class TheDistricts
{
    private static readonly DistrictRegistration One = new(TestDistrict.Profile, TestDistrict.Divisions);
    private static readonly DistrictRegistration Other = new(TestDistrict.Profile with { Id = TestDistrict.OtherId }, TestDistrict.Divisions);

    [Fact]
    public async Task Are_opened_one_by_one()
    {
        var district = new Districts(new InMemoryStore(), [One, Other]).Open(TestDistrict.OtherId, TestDistrict.Dispatcher);

        district.Id.Should().Be(TestDistrict.OtherId);
        district.Profile.Should().BeSameAs(Other.Profile);
        district.Divisions.Should().BeSameAs(TestDistrict.Divisions);
        district.Actor.Should().Be(TestDistrict.Dispatcher);
        (await district.Statistics.FiguresAsync()).Overview().Position.Should().Be(0);
    }

    [Fact]
    public void Are_known_and_opened_for_somebody()
    {
        var districts = new Districts(new InMemoryStore(), [One]);

        districts.Invoking(all => all.Open(TestDistrict.OtherId, TestDistrict.Dispatcher)).Should().Throw<ArgumentException>().WithParameterName("id");
        districts.Invoking(all => all.Open(TestDistrict.Id, default)).Should().Throw<ArgumentException>().WithParameterName("actor");
    }

    [Fact]
    public void Stand_once_and_with_their_own_divisions()
    {
        Serving(One, One).Should().Throw<ArgumentException>().WithMessage("*twice*");
        Serving(One with { Profile = One.Profile with { Division = DivisionCode.Parse("990102") } }).Should().Throw<ArgumentException>().WithMessage("*990102*990101*");
        FluentActions.Invoking(() => new Districts(null!, [])).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => new Districts(new InMemoryStore(), null!)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public async Task Of_one_store_see_nothing_of_each_other()
    {
        var districts = new Districts(new InMemoryStore(), [One, Other]);
        var one = districts.Open(TestDistrict.Id, TestDistrict.Dispatcher);
        one.Requests.Add(CivicPractice.Requests.ServiceRequest.Place(TestDistrict.Id, ARequest.TheId, ARequest.Order, TestDistrict.Nine, TestDistrict.Profile.Requests).EnsureAccepted());
        await one.UnitOfWork.CommitAsync();

        var other = districts.Open(TestDistrict.OtherId, TestDistrict.Dispatcher);

        (await other.Requests.FindAsync(ARequest.TheId)).Should().BeNull();
        (await other.Statistics.FiguresAsync()).Overview().Answer.RequestsPlaced.Should().Be(0);
        (await one.Statistics.FiguresAsync()).Overview().Answer.RequestsPlaced.Should().Be(1);
    }

    [Fact]
    public async Task Are_given_by_a_host_on_the_store_in_memory()
    {
        var heard = new Listener();
        using var host = new ServiceCollection().AddSingleton<IEventSubscriber>(heard).AddCivicPractice(One).AddCivicPractice(Other).BuildServiceProvider(validateScopes: true);

        var district = host.GetRequiredService<Districts>().Open(TestDistrict.Id, TestDistrict.Dispatcher);
        district.UnitOfWork.Notebooks().Add(Shelf.With(1));
        await district.UnitOfWork.CommitAsync();

        host.GetRequiredService<IDistrictStore>().Should().BeOfType<InMemoryStore>();
        host.GetRequiredService<Districts>().Open(TestDistrict.OtherId, TestDistrict.Dispatcher).Id.Should().Be(TestDistrict.OtherId);
        heard.Events.Should().Equal(new Written(1));
    }

    [Fact]
    public void Are_given_by_a_host_on_the_store_that_an_adapter_named_before()
    {
        var store = new InMemoryStore();
        using var host = new ServiceCollection().AddSingleton<IDistrictStore>(store).AddCivicPractice(One).BuildServiceProvider();

        host.GetRequiredService<IDistrictStore>().Should().BeSameAs(store);
    }

    [Fact]
    public void Need_a_host()
    {
        FluentActions.Invoking(() => ((IServiceCollection)null!).AddCivicPractice()).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => new ServiceCollection().AddCivicPractice(null!)).Should().Throw<ArgumentNullException>();
    }

    private static Action Serving(params DistrictRegistration[] registrations) => () => _ = new Districts(new InMemoryStore(), registrations);

    private sealed class Listener : IEventSubscriber
    {
        public string Name => "listener";

        public List<DomainEvent> Events { get; } = [];

        public ValueTask HandleAsync(long position, EventEnvelope envelope, CancellationToken cancellationToken)
        {
            Events.Add(envelope.Event);
            return ValueTask.CompletedTask;
        }
    }
}
