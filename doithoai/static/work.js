$altcha.algorithms.set("PBKDF2/SHA-256", () => new Worker(document.querySelector("[data-worker]").dataset.worker));
$altcha.i18n.set("vi", {
  label: "Bấm để máy tính", verify: "Bấm để máy tính", verifying: "Máy đang tính, Ông/Bà chờ vài giây", waitAlert: "Máy đang tính, Ông/Bà chờ vài giây.",
  verified: "Đã tính xong, Ông/Bà bấm gửi", error: "Máy này không tính được. Ông/Bà gửi bằng cách khác ghi bên dưới.",
  expired: "Đã quá lâu, bấm để tính lại", loading: "Đang tải", reload: "Tính lại", cancel: "Thôi", verificationRequired: "Ông/Bà chờ máy tính xong",
  footer: "", ariaLinkLabel: "Altcha",
});
$altcha.defaults.set({ hideFooter: true, hideLogo: true, humanInteractionSignature: false });
