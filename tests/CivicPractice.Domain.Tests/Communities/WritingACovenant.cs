using CivicPractice.Communities;
using CivicPractice.Divisions;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Sites;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Communities;

/// <summary>A village writes its covenant, and has one.</summary>
public sealed class WritingACovenant : IAsyncLifetime
{
    private static readonly Instant At = TestDistrict.Nine;
    private static readonly VillageCovenantId One = AVillageCovenant.TheId;
    private static readonly VillageCovenantId Other = AVillageCovenant.OtherId;

    private Neighbourhood _place = null!;

    public static TheoryData<CovenantText> Unsound { get; } =
    [
        AVillageCovenant.Text with { Title = " " },
        AVillageCovenant.Text with { Customs = [] },
        AVillageCovenant.Text with { Customs = [CustomKind.BridePrice, default] },
        AVillageCovenant.Text with { Customs = [CustomKind.BridePrice, CustomKind.BridePrice] },
        AVillageCovenant.Text with { Articles = [] },
        AVillageCovenant.Text with { Articles = [new CovenantArticle(2, "甲")] },
        AVillageCovenant.Text with { Articles = [new CovenantArticle(1, "甲"), new CovenantArticle(1, "乙")] },
        AVillageCovenant.Text with { Articles = [new CovenantArticle(1, " ")] },
    ];

    private MakingCovenants Making => new(_place.Open());

    public async Task InitializeAsync() => _place = await Neighbourhood.FoundedAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Begins_with_a_draft_that_a_site_looks_after()
    {
        (await Making.DraftAsync(One, TestDistrict.Village, ASite.StationId, AVillageCovenant.Text, At)).EnsureAccepted();

        var covenant = (await _place.Open().Covenants.FindAsync(One))!;
        (covenant.State, covenant.ProposalState, covenant.Division, covenant.Site).Should().Be((CovenantState.Preparing, ProposalState.Drafted, TestDistrict.Village, ASite.StationId));
        covenant.Proposal.Should().BeEquivalentTo(AVillageCovenant.Text);
        (await _place.Open().Covenants.ListAsync(new CovenantsOfSiteSpec(ASite.StationId))).Should().ContainSingle();
    }

    [Fact]
    public async Task Is_for_villages_and_communities_of_the_district()
    {
        (await _place.Store.TryAsync(() => Making.DraftAsync(One, TestDistrict.Town, null, AVillageCovenant.Text, At))).Should().Be((Decision)new CovenantNotOfVillage(TestDistrict.Town));
        var nowhere = DivisionCode.Parse("990101100999");
        (await _place.Store.TryAsync(() => Making.DraftAsync(One, nowhere, new PracticeSiteId(Causes.Cause(1)), AVillageCovenant.Text, At)))
            .Should().Be(new DivisionUnknown(nowhere) & (Decision)new NotFound("site", Causes.Cause(1)));
        (await Making.DraftAsync(One, TestDistrict.Community, null, AVillageCovenant.Text, At)).EnsureAccepted();
    }

    [Fact]
    public async Task Is_about_customs_that_have_a_name_in_the_district()
    {
        var text = AVillageCovenant.Text with { Customs = [new CustomKind("night-noise"), CustomKind.Gambling, new CustomKind("fireworks")] };
        Decision unknown = new CustomUnknown(new CustomKind("night-noise"));
        unknown &= new CustomUnknown(new CustomKind("fireworks"));

        (await _place.Store.TryAsync(() => Making.DraftAsync(One, TestDistrict.Village, null, text, At))).Should().Be(unknown);
        (await Making.DraftAsync(One, TestDistrict.Village, null, AVillageCovenant.Text, At)).EnsureAccepted();
        (await _place.Store.TryAsync(() => Making.ReviseAsync(One, text, At))).Should().Be(unknown);
    }

    [Fact]
    public async Task Is_about_customs_under_names_of_the_districts_own()
    {
        var own = new Bilingual("夜间噪声", "noise at night");
        var rules = new CovenantRules { Customs = new Dictionary<CustomKind, Bilingual> { [new CustomKind("night-noise")] = own, [CustomKind.BridePrice] = own } };
        var profile = TestDistrict.Profile with { Covenants = rules };
        var district = new Districts(_place.Store, [new DistrictRegistration(profile, TestDistrict.Divisions)]).Open(TestDistrict.Id, TestDistrict.Dispatcher);

        (await new MakingCovenants(district).DraftAsync(One, TestDistrict.Village, null, AVillageCovenant.Text with { Customs = [new CustomKind("night-noise")] }, At)).EnsureAccepted();

        rules.NameOf(CustomKind.BridePrice).Should().Be(own);
        rules.NameOf(CustomKind.CareForElders)!.Value.En.Should().Be("care for elders and family");
        rules.NameOf(new CustomKind("fireworks")).Should().BeNull();
    }

    [Fact]
    public async Task Is_done_once_a_village_until_the_covenant_has_ended()
    {
        (await Making.DraftAsync(One, TestDistrict.Village, null, AVillageCovenant.Text, At)).EnsureAccepted();
        (await Making.DraftAsync(new VillageCovenantId(Causes.Cause(1)), TestDistrict.OtherVillage, null, AVillageCovenant.Text, At)).EnsureAccepted();

        (await _place.Store.TryAsync(() => Making.DraftAsync(Other, TestDistrict.Village, null, AVillageCovenant.Text, At))).Should().Be((Decision)new CovenantExists(TestDistrict.Village, One));
        (await _place.Store.TryAsync(() => Making.DraftAsync(One, TestDistrict.Community, null, AVillageCovenant.Text, At))).Should().Be((Decision)new AlreadyExists("covenant", One.Value));
        (await Making.WithdrawAsync(One, At)).EnsureAccepted();
        (await _place.Store.TryAsync(() => Making.DraftAsync(Other, TestDistrict.Village, null, AVillageCovenant.Text, At))).Should().Be((Decision)new CovenantExists(TestDistrict.Village, One));
        (await Making.GiveUpAsync(One, At)).EnsureAccepted();
        (await Making.DraftAsync(Other, TestDistrict.Village, null, AVillageCovenant.Text, At)).EnsureAccepted();
        (await Making.GiveUpAsync(One, At)).EnsureAccepted();

        (await _place.Open().CovenantSeats.FindAsync(CovenantSeatId.Of(TestDistrict.Village)))!.Holder.Should().Be(Other, "who has left cannot give away what is another's");
    }

    [Fact]
    public async Task Is_done_by_one_of_two_who_draft_at_once()
    {
        var overtaken = new Overtaken(_place.Store, async () => (await Making.DraftAsync(One, TestDistrict.Village, null, AVillageCovenant.Text, At)).EnsureAccepted());

        (await new MakingCovenants(TestDistrict.Open(overtaken)).DraftAsync(Other, TestDistrict.Village, null, AVillageCovenant.Text, At)).Should().Be((Decision)new CovenantExists(TestDistrict.Village, One));
    }

    [Fact]
    public void Keeps_one_place_for_one_covenant()
    {
        var seat = CovenantSeat.Of(TestDistrict.Id, TestDistrict.Village);
        seat.Take(One, At).EnsureAccepted();

        seat.ShouldStayUnchangedBy(one => one.Take(Other, At)).Should().Be((Decision)new CovenantExists(TestDistrict.Village, One));
        seat.Leave(Other, At).EnsureAccepted();
        seat.Holder.Should().Be(One);
        FluentActions.Invoking(() => seat.Take(default, At)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => seat.Leave(default, At)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => CovenantSeatId.Of(default)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public async Task Lets_a_site_look_after_it_that_is_there()
    {
        (await Making.DraftAsync(One, TestDistrict.Village, null, AVillageCovenant.Text, At)).EnsureAccepted();

        (await _place.Store.TryAsync(() => Making.AssignAsync(One, new PracticeSiteId(Causes.Cause(1)), At))).Should().Be((Decision)new NotFound("site", Causes.Cause(1)));
        (await Making.AssignAsync(One, ASite.CentreId, At)).EnsureAccepted();
        (await _place.Open().Covenants.FindAsync(One))!.Site.Should().Be(ASite.CentreId);
        (await Making.AssignAsync(One, null, At)).EnsureAccepted();
        (await _place.Open().Covenants.FindAsync(One))!.Site.Should().BeNull();
        await FluentActions.Awaiting(async () => await Making.AssignAsync(One, default(PracticeSiteId), At)).Should().ThrowAsync<ArgumentException>();
    }

    [Fact]
    public async Task Needs_a_covenant_that_is_known() =>
        (await _place.Store.TryAsync(() => Making.PublishAsync(One, At))).Should().Be((Decision)new NotFound("covenant", One.Value));

    [Theory, MemberData(nameof(Unsound))]
    public void That_says_nothing_or_numbers_wrongly_is_a_bug_of_the_caller(CovenantText text)
    {
        FluentActions.Invoking(() => new AVillageCovenant().Saying(_ => text).Build()).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new AVillageCovenant().Build().Revise(text, TestDistrict.Monday, AVillageCovenant.Rules, At)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => AVillageCovenant.In(CovenantState.InForce).Build().Propose(text, At)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Keeps_what_the_caller_goes_on_changing()
    {
        var articles = new List<CovenantArticle>(AVillageCovenant.Text.Articles);
        var covenant = new AVillageCovenant().Saying(text => text with { Articles = articles }).Build();
        articles.Clear();

        covenant.Proposal!.Articles.Should().Equal(AVillageCovenant.Text.Articles);
    }
}
