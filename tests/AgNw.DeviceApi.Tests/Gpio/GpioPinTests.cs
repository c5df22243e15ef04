using System.Device.Gpio;
using AgNw.DeviceApi.Tests.Backend;

namespace AgNw.DeviceApi.Tests.Gpio;

[TestClass]
public sealed class GpioPinTests
{
    private readonly FakeBoard _board = new();

    [TestMethod]
    public void An_output_is_driven_low_first_even_if_it_was_high()
    {
        _board.Levels[2] = true;
        GpioController controller = Controller();

        controller.OpenPin(2, PinMode.Output);

        CollectionAssert.AreEqual(new[] { "mode 2 Output", "drive 2 low" }, _board.Events);
    }

    [TestMethod]
    public void A_handler_on_an_output_drives_it_low()
    {
        GpioPin pin = Controller().OpenPin(0, PinMode.Output);
        pin.Write(PinValue.High);
        _board.Events.Clear();

        pin.ValueChanged += (_, _) => { };

        CollectionAssert.AreEqual(new[] { "drive 0 low" }, _board.Events);
    }

    [TestMethod]
    public void A_handler_on_an_input_hears_edges_until_it_is_removed()
    {
        GpioPin pin = Controller().OpenPin(1, PinMode.InputPullUp);
        var heard = new List<string>();
        void Handler(object sender, PinValueChangedEventArgs e) => heard.Add($"{e.PinNumber} {e.ChangeType}");

        pin.ValueChanged += Handler;
        _board.Edge(1, true);
        _board.Edge(1, false);
        pin.ValueChanged -= Handler;
        _board.Edge(1, true);

        CollectionAssert.AreEqual(new[] { "1 Rising", "1 Falling" }, heard);
    }

    [TestMethod]
    public void A_registered_callback_hears_only_its_edges()
    {
        GpioController controller = Controller();
        controller.OpenPin(1, PinMode.Input);
        int heard = 0;
        void Callback(object sender, PinValueChangedEventArgs e) => heard++;

        controller.RegisterCallbackForPinValueChangedEvent(1, PinEventTypes.Falling, Callback);
        _board.Edge(1, true);
        _board.Edge(1, false);
        controller.UnregisterCallbackForPinValueChangedEvent(1, Callback);
        _board.Edge(1, false);

        Assert.AreEqual(1, heard);
    }

    [TestMethod]
    public void Writing_to_an_input_is_refused()
    {
        GpioPin pin = Controller().OpenPin(1, PinMode.Input);
        Assert.ThrowsExactly<InvalidOperationException>(() => pin.Write(PinValue.High));
    }

    [TestMethod]
    public void A_mode_that_the_pin_lacks_is_refused()
    {
        GpioPin pin = Controller().OpenPin(1);
        Assert.ThrowsExactly<ArgumentException>(() => pin.SetPinMode(PinMode.OutputOpenSource));
        Assert.IsEmpty(_board.Events);
    }

    [TestMethod]
    public void A_pin_opens_once_and_again_after_it_was_closed()
    {
        GpioController controller = Controller();
        controller.OpenPin(3);
        Assert.ThrowsExactly<InvalidOperationException>(() => controller.OpenPin(3));

        controller.ClosePin(3);

        Assert.IsFalse(controller.IsPinOpen(3));
        Assert.AreEqual(3, controller.OpenPin(3).PinNumber);
    }

    [TestMethod]
    public void Toggle_turns_the_level_round()
    {
        GpioPin pin = Controller().OpenPin(0, PinMode.Output);
        pin.Toggle();
        Assert.AreEqual(PinValue.High, pin.Read());
        pin.Toggle();
        Assert.AreEqual(PinValue.Low, pin.Read());
    }

    [TestMethod]
    [DataRow(0, false)]
    [DataRow(1, true)]
    [DataRow(-7, true)]
    [DataRow(256, true)]
    public void Any_number_but_zero_is_high(int number, bool high)
    {
        PinValue value = number;
        Assert.AreEqual(high, (bool)value);
        Assert.AreEqual(high ? 1 : 0, (int)value);
        Assert.AreEqual(high ? "High" : "Low", value.ToString());
    }

    private GpioController Controller()
    {
        using (DeviceBackend.Use(_board))
        {
            return new GpioController();
        }
    }
}
